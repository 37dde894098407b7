package org.commonhour.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import org.commonhour.bench.load.Shape.Picker;

/** One transfer of one minute per request; the signed-in members pay in turn, and each caller stands for some of them. */
public final class TransferRequests implements Requests {
    private static final String BODY =
            "{\"id\":\"%s\",\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amountMinutes\":1,\"kind\":\"GIFT\"}";
    private static final UUID BLANK = new UUID(0, 0);

    private final SignedIn people;
    private final Picker picker;
    private final CallerIds ids;
    private final ByteBuffer[] templates;
    private final int[] idAt;
    private final int[] payeeAt;
    private final int callers;
    private final int[] turn;

    /** @param seed the same seed asks for the same transfers, except for their ids */
    public TransferRequests(SignedIn people, Shape shape, int callers, long seed) {
        this.people = people;
        this.callers = callers;
        this.turn = new int[callers];
        SplittableRandom random = new SplittableRandom(seed);
        this.picker = shape.picker(people.community().members(), random.split());
        this.ids = new CallerIds(random);
        this.templates = new ByteBuffer[people.count()];
        this.idAt = new int[people.count()];
        this.payeeAt = new int[people.count()];
        for (int payer = 0; payer < people.count(); payer++) {
            prepare(payer);
        }
    }

    private void prepare(int payer) {
        Community community = people.community();
        String body = BODY.formatted(BLANK, community.account(payer), BLANK);
        String head = HttpText.head(
                "POST",
                "/api/v1/communities/" + community.id() + "/transfers",
                people.tokens().get(payer),
                body.length());
        templates[payer] = ByteBuffer.wrap((head + body).getBytes(StandardCharsets.US_ASCII));
        idAt[payer] = head.length() + body.indexOf(BLANK.toString());
        payeeAt[payer] = head.length() + body.lastIndexOf(BLANK.toString());
    }

    @Override
    public ByteBuffer next(int caller) {
        // Caller 3 of 256 pays for the members 3, 259, 515 and so on, in turn.
        int payer = (caller + callers * turn[caller]++) % people.count();
        if (caller + callers * turn[caller] >= people.count()) {
            turn[caller] = 0;
        }
        ByteBuffer request = templates[payer].duplicate();
        HttpText.write(ids.next(), request.array(), idAt[payer]);
        HttpText.write(people.community().account(picker.payee(payer)), request.array(), payeeAt[payer]);
        return request;
    }
}
