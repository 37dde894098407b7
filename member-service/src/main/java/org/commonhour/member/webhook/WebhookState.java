package org.commonhour.member.webhook;

/** Whether events are sent to a webhook. */
public enum WebhookState {
    ACTIVE,
    /** Stopped by its owner; goes on where it was. */
    PAUSED,
    /** Stopped by the service, with a reason; goes on where it was when it is made active again. */
    DISABLED
}
