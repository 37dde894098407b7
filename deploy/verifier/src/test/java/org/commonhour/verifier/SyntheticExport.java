package org.commonhour.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes up a sound export, with its own arithmetic and its own hashing, so that the verifier is held against both. */
final class SyntheticExport {

    final UUID community;
    final List<Map<String, Object>> lines = new ArrayList<>();
    final String key;

    private final Random random;
    private final KeyPair keys;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Map<String, Object>> holds = new ArrayList<>();
    private final List<Map<String, Object>> refusals = new ArrayList<>();
    private final List<Map<String, Object>> log = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<Map<String, Object>> transfers = new ArrayList<>();
    private final List<Map<String, Object>> terms = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-12T09:30:00.000001Z");
    private String lastHash = "0".repeat(64);
    private int blocks;
    private int inBlock;
    private int checkpoints;

    private SyntheticExport(long seed) {
        random = new Random(seed);
        community = uuid();
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        key = "commonhour/" + community + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(codedKey());
    }

    /** A ledger of so many transfers. */
    static SyntheticExport of(long seed, int size) {
        var export = new SyntheticExport(seed);
        for (int i = 0; i < 6; i++) {
            export.accounts.add(export.new Account(i == 0));
        }
        for (int i = 0; i < size; i++) {
            export.next(i);
            if (export.random.nextInt(4) == 0 || i == size - 1) {
                export.closeBlock();
            }
        }
        export.refusals.add(export.refusal());
        export.holds.add(export.hold(export.accounts.get(2), export.accounts.get(3), 30, "OPEN", 0));
        export.accounts.get(2).held += 30;
        export.accounts.get(3).incoming += 30;
        export.holds.add(export.hold(export.accounts.get(4), export.accounts.get(5), 45, "VOIDED", 0));
        export.terms(export.accounts.get(1), 0, 1_000_000L);
        export.terms(export.accounts.get(1), size / 2, 2_000_000L);
        export.accounts.get(1).ceiling = 2_000_000L;
        export.assemble();
        return export;
    }

    /** The first line of this type, or the first that also has the field. */
    Map<String, Object> first(String type, @Nullable String field) {
        return lines.stream()
                .filter(line -> type.equals(line.get("type")) && (field == null || line.containsKey(field)))
                .findFirst()
                .orElseThrow();
    }

    /** The file; its end line says what is really there when it is sealed. */
    byte[] bytes(boolean sealed) {
        var text = lines.stream().map(line -> Bytes.json(line) + "\n").collect(Collectors.toList());
        if (sealed) {
            var end = lines.get(lines.size() - 1);
            var before = String.join("", text.subList(0, text.size() - 1));
            end.put("sha256", Bytes.hex(Bytes.sha(before.getBytes(StandardCharsets.UTF_8))));
            text.set(text.size() - 1, Bytes.json(end) + "\n");
        }
        return String.join("", text).getBytes(StandardCharsets.UTF_8);
    }

    private void next(int i) {
        var from = accounts.get(i < 5 ? 0 : random.nextInt(accounts.size()));
        var to = accounts.get(i < 5 ? i + 1 : random.nextInt(accounts.size()));
        if (from == to) {
            to = accounts.get((accounts.indexOf(from) + 1) % accounts.size());
        }
        long amount = 1 + random.nextInt(120);
        var extra = new LinkedHashMap<String, Object>();
        if (i == 7) {
            extra.put("overrideReason", "EMERGENCY");
            extra.put("overrideBy", "cora");
        } else if (i == 9) {
            var hold = hold(from, to, amount + 5, "CAPTURED", amount);
            holds.add(hold);
            extra.put("holdId", hold.get("id"));
        } else if (i == 11) {
            var undone = transfers.get(3);
            from = account(undone.get("creditAccountId"));
            to = account(undone.get("debitAccountId"));
            amount = (Long) undone.get("amountMinutes");
            extra.put("reversesId", undone.get("id"));
        } else if (i % 3 == 0) {
            extra.put("sessionId", uuid().toString());
        }
        transfer(from, to, amount, extra);
    }

    private void transfer(Account from, Account to, long amount, Map<String, Object> extra) {
        var line = line("transfer");
        long seq = transfers.size() + 1L;
        line.put("id", uuid().toString());
        line.put("seq", seq);
        line.put("debitAccountId", from.id.toString());
        line.put("creditAccountId", to.id.toString());
        line.put("amountMinutes", amount);
        line.put("kind", extra.containsKey("reversesId") ? "REVERSAL" : "SESSION");
        line.putAll(extra);
        line.put("occurredAt", now.minusSeconds(3_600).toString());
        line.put("occurredAtGiven", true);
        line.put("recordedAt", now.toString());
        line.put("debitRef", from.reference);
        line.put("creditRef", to.reference);
        var record = record(line);
        var leaf = Bytes.sha(Bytes.concat(new byte[] {0}, record.getBytes(StandardCharsets.UTF_8)));
        line.put("leafHash", Bytes.hex(leaf));
        line.put("record", record);
        leaves.add(leaf);
        transfers.add(line);
        log.add(line);
        log.add(from.entry(line, seq, -amount));
        log.add(to.entry(line, seq, amount));
        inBlock++;
    }

    private String record(Map<String, Object> line) {
        var text = new StringBuilder("{\"amountMinutes\":" + line.get("amountMinutes"));
        text.append(",\"community\":\"" + community + "\",\"credit\":\"" + line.get("creditRef"));
        text.append("\",\"debit\":\"" + line.get("debitRef") + "\"");
        optional(text, "hold", line.get("holdId"));
        text.append(",\"id\":\"" + line.get("id") + "\",\"kind\":\"" + line.get("kind") + "\"");
        text.append(",\"occurredAt\":" + Bytes.micros(now.minusSeconds(3_600)));
        optional(text, "override", line.get("overrideReason"));
        text.append(",\"recordedAt\":" + Bytes.micros(now));
        optional(text, "reverses", line.get("reversesId"));
        text.append(",\"seq\":" + line.get("seq"));
        optional(text, "session", line.get("sessionId"));
        return text.append(",\"v\":1}").toString();
    }

    private static void optional(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(",\"" + name + "\":\"" + value + "\"");
        }
    }

    private void closeBlock() {
        var root = Bytes.root(leaves);
        var line = line("block");
        blocks++;
        long firstSeq = leaves.size() - inBlock + 1L;
        line.put("seq", (long) blocks);
        line.put("prevHash", lastHash);
        var numbers = ByteBuffer.allocate(32)
                .putLong(blocks)
                .putLong(firstSeq)
                .putLong(inBlock)
                .putLong(Bytes.micros(now));
        lastHash = Bytes.hex(Bytes.sha(Bytes.concat(HexFormat.of().parseHex(lastHash), root, numbers.array())));
        line.put("hash", lastHash);
        line.put("merkleRoot", Bytes.hex(root));
        line.put("firstSeq", firstSeq);
        line.put("transferCount", (long) inBlock);
        line.put("recordedAt", now.toString());
        log.add(line);
        inBlock = 0;
        now = now.plusMillis(1 + random.nextInt(100_000));
        if (blocks % 2 == 1) {
            checkpoint(root);
        }
    }

    private void checkpoint(byte[] root) {
        var text = "commonhour/" + community + "\n" + leaves.size() + "\n"
                + Base64.getEncoder().encodeToString(root) + "\n";
        var line = line("checkpoint");
        line.put("size", (long) leaves.size());
        line.put("root", Bytes.hex(root));
        line.put(
                "note",
                text + "\n\u2014 commonhour/" + community + " "
                        + Base64.getEncoder().encodeToString(Bytes.concat(keyId(), sign(text))) + "\n");
        line.put("signedAt", now.toString());
        log.add(line);
        checkpoints++;
    }

    private Map<String, Object> hold(Account from, Account to, long amount, String state, long captured) {
        var line = line("hold");
        line.put("id", uuid().toString());
        line.put("debitAccountId", from.id.toString());
        line.put("creditAccountId", to.id.toString());
        line.put("amountMinutes", amount);
        line.put("arrangementId", uuid().toString());
        line.put("state", state);
        line.put("capturedMinutes", captured);
        line.put("placedAt", now.toString());
        if (!state.equals("OPEN")) {
            line.put("resolvedAt", now.toString());
        }
        return line;
    }

    private void terms(Account account, long afterSeq, long ceiling) {
        var line = line("term");
        line.put("accountId", account.id.toString());
        line.put("revision", (long) terms.size());
        line.put("change", terms.isEmpty() ? "OPENED" : "LIMITED");
        line.put("state", "OPEN");
        line.put("floorMinutes", -1_000_000L);
        line.put("ceilingMinutes", ceiling);
        line.put("afterSeq", afterSeq);
        line.put("recordedAt", now.toString());
        terms.add(line);
    }

    private Map<String, Object> refusal() {
        var line = line("refusal");
        line.put("id", uuid().toString());
        line.put("amountMinutes", 0L);
        line.put("problem", "AMOUNT_NOT_POSITIVE");
        line.put("recordedAt", now.toString());
        return line;
    }

    private void assemble() {
        var header = line("header");
        header.put("format", "commonhour-ledger-export");
        header.put("version", 1L);
        header.put("community", community.toString());
        header.put("exportedAt", now.toString());
        header.put("lastSeq", (long) leaves.size());
        header.put("lastBlock", (long) blocks);
        header.put("lastHash", lastHash);
        header.put("checkpointKeys", List.of(key));
        lines.add(header);
        accounts.forEach(account -> lines.add(account.line()));
        terms.forEach(lines::add);
        lines.addAll(refusals);
        lines.addAll(holds);
        lines.addAll(log);
        var end = line("end");
        end.put("accounts", (long) accounts.size());
        end.put("terms", (long) terms.size());
        end.put("refusals", (long) refusals.size());
        end.put("holds", (long) holds.size());
        end.put("transfers", (long) transfers.size());
        end.put("entries", 2L * transfers.size());
        end.put("blocks", (long) blocks);
        end.put("checkpoints", (long) checkpoints);
        end.put("sha256", "");
        lines.add(end);
        bytes(true);
    }

    private Account account(Object id) {
        return accounts.stream()
                .filter(account -> account.id.toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> line(String type) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", type);
        return line;
    }

    private byte[] codedKey() {
        var encoded = keys.getPublic().getEncoded();
        return Bytes.concat(new byte[] {1}, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private byte[] keyId() {
        return Arrays.copyOf(
                Bytes.sha(
                        Bytes.concat(("commonhour/" + community + "\n").getBytes(StandardCharsets.UTF_8), codedKey())),
                4);
    }

    private byte[] sign(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** An account and what its entries come to. */
    private final class Account {

        final UUID id = uuid();
        final boolean issue;
        final byte[] salt = new byte[16];
        final String reference;
        long balance;
        long version;
        long held;
        long incoming;
        long ceiling = 1_000_000L;

        Account(boolean issue) {
            this.issue = issue;
            random.nextBytes(salt);
            var bytes =
                    ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            reference = Bytes.hex(Bytes.sha(Bytes.concat(salt, bytes.array())));
        }

        Map<String, Object> entry(Map<String, Object> transfer, long seq, long amount) {
            balance += amount;
            version++;
            var line = SyntheticExport.line("entry");
            line.put("accountId", id.toString());
            line.put("version", version);
            line.put("transferId", transfer.get("id"));
            line.put("seq", seq);
            line.put("amountMinutes", amount);
            line.put("balanceAfterMinutes", balance);
            return line;
        }

        Map<String, Object> line() {
            var line = SyntheticExport.line("account");
            line.put("id", id.toString());
            line.put("kind", issue ? "ISSUE" : "MEMBER");
            line.put("state", "OPEN");
            if (!issue) {
                line.put("floorMinutes", -1_000_000L);
                line.put("ceilingMinutes", ceiling);
            }
            line.put("balanceMinutes", balance);
            line.put("heldMinutes", held);
            line.put("incomingMinutes", incoming);
            line.put("version", version);
            line.put("openedAt", "2026-01-05T08:00:00Z");
            line.put("proofRef", reference);
            line.put("proofSalt", Bytes.hex(salt));
            return line;
        }
    }
}
