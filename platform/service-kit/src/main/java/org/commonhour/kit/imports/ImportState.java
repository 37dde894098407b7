package org.commonhour.kit.imports;

/** How far an import is. */
public enum ImportState {
    /** The file is being read and held against what is in store. */
    CHECKING,
    /** Some rows cannot be taken; nothing was changed. */
    REFUSED,
    /** A dry run that found nothing wrong; nothing was changed. */
    CHECKED,
    /** The rows are being written; nobody sees them before all are. */
    APPLYING,
    /** All rows are in. */
    DONE,
    /** It broke off for a reason of ours; nothing was changed. */
    FAILED
}
