package org.commonhour.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import org.commonhour.bench.load.Shape.Picker;

/** Many transfers of one minute per request, between any members, as a coordinator asks for them. */
public final class BatchRequests implements Requests {
    private static final UUID BLANK = new UUID(0, 0);
    private static final String ITEM =
            "{\"id\":\"%1$s\",\"debitAccountId\":\"%1$s\",\"creditAccountId\":\"%1$s\",\"amountMinutes\":1,\"kind\":\"GIFT\"}"
                    .formatted(BLANK);
    private static final int ID_AT = ITEM.indexOf(BLANK.toString());
    private static final int DEBIT_AT = ITEM.indexOf(BLANK.toString(), ID_AT + 1);
    private static final int CREDIT_AT = ITEM.indexOf(BLANK.toString(), DEBIT_AT + 1);

    private final Community community;
    private final SplittableRandom random;
    private final Picker picker;
    private final CallerIds ids;
    private final int items;
    private final int firstItemAt;
    private final ByteBuffer[] templates;

    /**
     * Prepares the requests.
     *
     * @param items how many transfers one request asks for
     */
    public BatchRequests(Community community, String token, Shape shape, int items, int callers, long seed) {
        this.community = community;
        this.random = new SplittableRandom(seed);
        this.picker = shape.picker(community.members(), random.split());
        this.ids = new CallerIds(random.split());
        this.items = items;
        String start = "{\"items\":[";
        String body = start + (ITEM + ",").repeat(items - 1) + ITEM + "]}";
        String head = HttpText.head(
                "POST", "/api/v1/communities/" + community.id() + "/transfers/batch", token, body.length());
        this.firstItemAt = head.length() + start.length();
        byte[] text = (head + body).getBytes(StandardCharsets.US_ASCII);
        this.templates = new ByteBuffer[callers];
        for (int caller = 0; caller < callers; caller++) {
            templates[caller] = ByteBuffer.wrap(text.clone());
        }
    }

    @Override
    public ByteBuffer next(int caller) {
        ByteBuffer request = templates[caller].duplicate();
        for (int item = 0; item < items; item++) {
            int at = firstItemAt + item * (ITEM.length() + 1);
            int payer = random.nextInt(community.members());
            HttpText.write(ids.next(), request.array(), at + ID_AT);
            HttpText.write(community.account(payer), request.array(), at + DEBIT_AT);
            HttpText.write(community.account(picker.payee(payer)), request.array(), at + CREDIT_AT);
        }
        return request;
    }
}
