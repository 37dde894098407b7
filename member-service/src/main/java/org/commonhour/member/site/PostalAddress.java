package org.commonhour.member.site;

/**
 * Where a letter would go.
 *
 * @param line building and street
 * @param region county, state or province; empty where there is none
 * @param country two letters of ISO 3166-1
 */
public record PostalAddress(String line, String town, String region, String postcode, String country) {}
