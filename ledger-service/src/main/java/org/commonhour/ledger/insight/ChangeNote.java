package org.commonhour.ledger.insight;

/** What changed against the period before: neutral, and for people to look into. */
public enum ChangeNote {
    /** Staff hours fell and member hours rose. Check whether members are replacing staff. */
    STAFF_FELL_MEMBERS_ROSE,
    /** The community delivers a larger share and designs no larger one: more work, no more say. */
    MORE_WORK_NO_MORE_SAY,
    /** Nobody asked for help of this service in either period, so that demand is not known. */
    REQUESTS_UNKNOWN,
    /** One of the periods has no minutes of professionals or none of the community. */
    NOT_COMPARABLE
}
