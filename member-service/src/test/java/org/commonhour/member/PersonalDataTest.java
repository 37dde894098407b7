package org.commonhour.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.commonhour.testkit.Backing;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.StoredText;
import org.junit.jupiter.api.Test;

/** M1: what is stored about a person opens only with that person's own key. */
@CommonhourTest
class PersonalDataTest {

    @Test
    void noTableHoldsANameAContactOrAWordAboutAPerson() {
        var town = Town.found();
        var ben = Town.somebody();
        town.done(
                "/members",
                "{\"displayName\": \"Zebedee Quux\", \"email\": \"zebedee@quux.example\", \"phone\": \"0987654321\"}");
        var id = town.post(
                        ben,
                        "/applications",
                        "{\"displayName\": \"Zebedee Quux\", \"about\": \"Zebedee plays the bassoon\"}")
                .jsonPath()
                .getString("id");
        town.done("/applications/" + id + "/refusal", "{\"reason\": \"Zebedee needs references\"}");

        for (var text : List.of("Zebedee", "quux.example", "0987654321", "bassoon", "references")) {
            assertThat(StoredText.tablesWith(text)).as(text).isEmpty();
        }
        // The search itself finds what is there.
        assertThat(StoredText.tablesWith("Riverside Time Bank")).contains("community");
    }

    @Test
    void withoutTheKeyNothingIsLeftButTheRecord() throws SQLException {
        var town = Town.found();
        var memberId = town.member("Zebedee Quux", null);
        try (var connection = Backing.connect();
                var delete = connection.prepareStatement(
                        "delete from data_key where id = (select data_key_id from member where id = ?)")) {
            delete.setObject(1, memberId);
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }

        var member = town.get(town.founder(), "/members/" + memberId).jsonPath();

        assertThat(member.getString("displayName")).isEmpty();
        assertThat(member.getString("state")).isEqualTo("ACTIVE");
    }

    @Test
    void detailsMovedToAnotherMemberDoNotOpen() throws SQLException {
        var town = Town.found();
        var ada = town.member("Ada Example", null);
        var ben = town.member("Ben Example", null);
        try (var connection = Backing.connect();
                var move = connection.prepareStatement(
                        "update member set details = (select details from member where id = ?) where id = ?")) {
            move.setObject(1, ada);
            move.setObject(2, ben);
            move.executeUpdate();
        }

        var answer = town.get(town.founder(), "/members/" + ben);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).doesNotContain("Ada", "Exception");
    }
}
