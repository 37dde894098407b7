package org.commonhour.notebook;

import java.util.UUID;

record NoteView(UUID id, long amountMinutes) {}
