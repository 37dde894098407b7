package org.commonhour.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.notebook.Notes.as;
import static org.commonhour.notebook.Notes.path;

import java.util.ArrayList;
import java.util.UUID;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

@CommonhourTest
class PagingTest {

    @Test
    void walksEveryItemOnceInOrder() {
        var community = Notes.communityOf("walker");
        var made = new ArrayList<String>();
        for (var n = 1; n <= 7; n++) {
            made.add(as("walker")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{\"amountMinutes\":" + n + "}")
                    .post(path(community))
                    .jsonPath()
                    .getString("id"));
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        var pages = 0;
        do {
            var page = as("walker")
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor)
                    .get(path(community))
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
            pages++;
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(made);
        assertThat(pages).isEqualTo(3);
    }
}
