package org.commonhour.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 31, 64, 65, 500})
    void findsASoundExportSound(int size) {
        var export = SyntheticExport.of(size, size);

        var verdict = Verdict.on(export.bytes(true), "--key", export.key);

        assertThat(verdict.text()).contains("SOUND: everything").doesNotContain("WARNING", "WRONG", "NOTE");
        assertThat(verdict.status()).isZero();
    }

    @Test
    void readsGzipAndWarnsWhenTheKeyIsTheFilesOwn() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(SyntheticExport.of(5, 40).bytes(true));
        }

        var verdict = Verdict.on(zipped.toByteArray());

        assertThat(verdict.status()).isZero();
        assertThat(verdict.text()).contains("WARNING: the key was taken from the file itself");
    }

    @Test
    void doesNotTakeTheSignatureOfAnotherKey() {
        var export = SyntheticExport.of(1, 20);

        var verdict = Verdict.on(export.bytes(true), "--key", SyntheticExport.of(1, 12).key);

        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.text()).contains("WRONG: checkpoint of size").contains("not signed by a given key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transfer | amountMinutes | 777 | record says amountMinutes is",
                "transfer | seq | 99 | the next seq is 1",
                "transfer | id | 018f0000-0000-7000-8000-000000000001 | record says id is",
                "transfer | kind | GIFT | record says kind is",
                "transfer | occurredAt | 2020-01-01T00:00:00Z | record says occurredAt is",
                "transfer | recordedAt | 2030-01-01T00:00:00Z | record says recordedAt is",
                "transfer | debitAccountId | 018f0000-0000-7000-8000-000000000001 | names an account that is not",
                "transfer | debitRef | 00000000000000000000000000000000000000000000000000000000000000ff | debitRef is"
                        + " not",
                "transfer | leafHash | 00000000000000000000000000000000000000000000000000000000000000ff | leafHash is"
                        + " not",
                "transfer | sessionId | 018f0000-0000-7000-8000-000000000001 | record says session is",
                "transfer | holdId | 018f0000-0000-7000-8000-000000000001 | takes up the hold",
                "transfer | reversesId | 018f0000-0000-7000-8000-000000000001 | which is no transfer before it",
                "transfer | overrideReason | OTHER | record says override is",
                "entry | amountMinutes | 777 | amountMinutes is 777",
                "entry | balanceAfterMinutes | 777 | balanceAfterMinutes is 777",
                "entry | version | 7 | version is 7",
                "entry | seq | 7 | seq is 7, that of its transfer is 1",
                "entry | transferId | 018f0000-0000-7000-8000-000000000001 | does not stand behind its transfer",
                "entry | accountId | 018f0000-0000-7000-8000-000000000001 | is on neither account",
                "block | seq | 7 | the next block is 1",
                "block | firstSeq | 7 | firstSeq is 7",
                "block | transferCount | 77 | has transferCount 77",
                "block | merkleRoot | 00000000000000000000000000000000000000000000000000000000000000ff | merkleRoot is",
                "block | hash | 00000000000000000000000000000000000000000000000000000000000000ff | hash is not",
                "block | prevHash | 00000000000000000000000000000000000000000000000000000000000000ff | prevHash is not",
                "block | recordedAt | 2020-01-01T00:00:00Z | recordedAt is not the time of its transfers",
                "account | balanceMinutes | 777 | balanceMinutes is 777",
                "account | heldMinutes | 777 | heldMinutes is 777",
                "account | incomingMinutes | 777 | incomingMinutes is 777",
                "account | version | 777 | version is 777",
                "account | state | CLOSED | is closed with minutes on it",
                "account | proofRef | 00000000000000000000000000000000000000000000000000000000000000ff | proofRef is"
                        + " not",
                "account | proofSalt | 000000000000000000000000000000ff | proofRef is not",
                "term | ceilingMinutes | 0 | beyond the limits of that time",
                "term | afterSeq | 777 | does not follow the terms before it",
                "account | floorMinutes | 7 | not those of its last term",
                "hold | state | OPEN | is not CAPTURED although",
                "hold | amountMinutes | 1 | capturedMinutes is",
                "hold | capturedMinutes | 1 | capturedMinutes is 1",
                "refusal | problem | | problem is missing",
                "checkpoint | size | 777 | stands behind transfer",
                "checkpoint | root | 00000000000000000000000000000000000000000000000000000000000000ff | root is not",
                "header | lastSeq | 7 | lastSeq is 7",
                "header | lastBlock | 7 | lastBlock is 7",
                "end | transfers | 7 | transfers is 7",
            })
    void namesTheRowOfAFlippedField(String type, String field, String value, String finding) {
        var export = SyntheticExport.of(3, 40);
        var line = export.first(type, field);
        line.put(field, value == null ? null : value.matches("[0-9]{1,4}") ? (Object) Long.valueOf(value) : value);

        var verdict = Verdict.on(export.bytes(true), "--key", export.key);

        assertThat(verdict.status()).as(verdict.text()).isEqualTo(1);
        var id = line.getOrDefault("id", "");
        assertThat(verdict.text().lines())
                .anyMatch(said -> said.startsWith("WRONG: ") && said.contains(finding) && said.contains((String) id));
    }

    @Test
    void findsAChangeOfWhatNoOtherRowRepeatsByTheHashOfTheFile() {
        var export = SyntheticExport.of(3, 40);
        export.first("account", "openedAt").put("openedAt", "2020-01-05T08:00:00Z");

        var verdict = Verdict.on(export.bytes(false), "--key", export.key);

        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.text()).contains("the file was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "entry", "block", "hold", "account"})
    void missesALineThatWasTakenOut(String type) {
        var export = SyntheticExport.of(9, 40);
        export.lines.remove(export.first(type, null));

        assertThat(Verdict.on(export.bytes(true), "--key", export.key).status()).isEqualTo(1);
    }

    @Test
    void findsASecondResultOfOneId() {
        var export = SyntheticExport.of(9, 40);
        export.first("refusal", null).put("id", export.first("transfer", null).get("id"));

        var verdict = Verdict.on(export.bytes(true), "--key", export.key);

        assertThat(verdict.text()).contains("this id has another result in the file");
    }

    @Test
    void tellsWhenEntriesLieBeyondTodaysLimitsWithoutCallingThatWrong() {
        var export = SyntheticExport.of(9, 40);
        export.lines.removeIf(line -> "term".equals(line.get("type")));
        export.lines.get(export.lines.size() - 1).put("terms", 0L);
        export.first("account", "ceilingMinutes").put("ceilingMinutes", 0L);

        var verdict = Verdict.on(export.bytes(true), "--key", export.key);

        assertThat(verdict.status()).isZero();
        assertThat(verdict.text()).contains("NOTE: account").contains("beyond the limits it has today");
    }

    @Test
    void neverCallsATruncatedFileSound() {
        var whole = SyntheticExport.of(2, 30).bytes(true);
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var verdict = Verdict.on(Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThat(verdict.status()).as(verdict.text()).isEqualTo(2);
            assertThat(verdict.text()).startsWith("CANNOT READ: ");
        }
    }

    @Test
    void neverCallsAFileWithOneChangedByteSound() {
        var whole = SyntheticExport.of(2, 30).bytes(true);
        var random = new Random(12);
        for (int i = 0; i < 600; i++) {
            var changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] ^ (1 + random.nextInt(255)));
            assertThat(Verdict.on(changed).status()).isIn(1, 2);
        }
    }

    @Test
    void namesTheLineOfAValueOfTheWrongKind() {
        for (Object odd : List.of("x", -5L, true, List.of("x"), List.of())) {
            for (var type : List.of("account", "hold", "refusal", "transfer", "entry", "block", "checkpoint")) {
                for (var field : SyntheticExport.of(2, 30).first(type, null).keySet()) {
                    var export = SyntheticExport.of(2, 30);
                    if (odd.equals(export.first(type, field).put(field, odd))) {
                        continue;
                    }
                    assertThat(Verdict.on(export.bytes(false)).status())
                            .as("%s %s %s", type, field, odd)
                            .isEqualTo(1);
                }
            }
        }
    }

    @Test
    void saysPlainlyWhatItCannotRead() {
        assertThat(Verdict.of(List.of("no-such-file")).text()).contains("there is no file no-such-file");
        assertThat(Verdict.of(List.of()).text()).startsWith("Usage");
        assertThat(Verdict.of(List.of("--color", "red", "x")).status()).isEqualTo(2);
        assertThat(Verdict.on("".getBytes(StandardCharsets.UTF_8)).text()).contains("does not start with the header");
        assertThat(Verdict.on("{}\n".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(2);
        assertThat(Verdict.on(new byte[] {0x1f, (byte) 0x8b, 1, 2}).text()).contains("starts like gzip");
        var export = SyntheticExport.of(2, 12);
        assertThat(Verdict.on(export.bytes(true), "--key", export.key.replace("+", "+0"))
                        .text())
                .contains("CANNOT READ: ");
    }
}
