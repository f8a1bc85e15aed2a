package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.OutsideParty;
import vn.dieuphoi.models.scaffold.drawing.Pool.MessageLine;

/**
 * Parties outside the department: collapsed pools below the item, each under the steps that ask it. What is sent and what
 * comes back are two lines.
 */
public final class OutsidePools {

    private static final int HEIGHT = 60;
    private static final int GAP = 20;
    private static final int LEAST_WIDTH = 160;
    private static final int MOST_WIDTH = 300;
    private static final int MOST_APART = 2;

    /** What stands in the height of a pool; who sends to more parties than these hold gets a wider one. */
    private static final int LINES = 4;

    private static final int WIDEST = 1500;

    /** From the item's pool to those outside: a level for each line that has to bend there. */
    private static final int DISTANCE = 50;

    private static final int BEND = 10;

    private final Level level;
    private final Box pool;

    /** @param level what is drawn already
     * @param pool of the item */
    public OutsidePools(Level level, Box pool) {
        this.level = level;
        this.pool = pool;
    }

    /** The ways are looked for in one order after the other; those are drawn that bend least. */
    public List<Pool> of(List<Sender> senders) {
        List<Sender> upwards = new ArrayList<>(senders);
        upwards.sort(Comparator.comparing((Sender sender) -> sender.step().box().bottom(), Comparator.reverseOrder()));
        List<Sender> backwards = new ArrayList<>(senders);
        Collections.reverse(backwards);
        @Nullable OutlineRefused refused = null;
        List<List<Asked>> found = new ArrayList<>();
        for (List<Sender> order : List.of(senders, upwards, backwards)) {
            try {
                found.add(asked(order));
            } catch (OutlineRefused noWay) {
                refused = noWay;
            }
        }
        List<Asked> inOrder = new ArrayList<>(found.stream()
                .min(Comparator.comparing(OutsidePools::bends))
                .orElseThrow(Optional.ofNullable(refused)::orElseThrow));
        inOrder.sort(Comparator.comparing(Asked::middle));
        place(inOrder);
        return new Corridor(pool.bottom(), DISTANCE, BEND).draw(inOrder);
    }

    private static int bends(List<Asked> asked) {
        return asked.stream()
                .flatMap(each -> each.ways.stream())
                .mapToInt(way -> way.points().size())
                .sum();
    }

    private List<Asked> asked(List<Sender> senders) {
        MessageWays ways = new MessageWays(new Obstacles(level), pool);
        Map<String, Asked> asked = new LinkedHashMap<>();
        for (Sender sender : senders) {
            List<Asked> parts = parts(sender);
            for (int i = 0; i < parts.size(); i++) {
                Asked part = parts.get(i);
                asked.computeIfAbsent(part.word(), word -> part).ways.addAll(ways.of(sender.step(), i, parts.size()));
            }
        }
        return new ArrayList<>(asked.values());
    }

    /** Each party a pool of its own, or one for all where a step asks many. */
    private static List<Asked> parts(Sender sender) {
        List<OutsideParty> parties = sender.parties();
        return parties.size() > MOST_APART
                ? List.of(new Asked(parties))
                : parties.stream().map(party -> new Asked(List.of(party))).toList();
    }

    /** Side by side in the order of their steps, as near to them as the others allow. */
    private void place(List<Asked> inOrder) {
        int left = pool.x();
        for (Asked each : inOrder) {
            each.x = Math.max(left, each.middle() - each.width / 2);
            left = each.x + each.width + GAP;
        }
        int right = pool.right();
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            Asked each = inOrder.get(i);
            each.x = Math.min(each.x, right - each.width) / BEND * BEND;
            right = each.x - GAP;
        }
    }

    /** One pool to be. */
    static final class Asked {

        final List<OutsideParty> parties;
        final List<MessageWays.Way> ways = new ArrayList<>();
        final int width;
        int x;

        Asked(List<OutsideParty> parties) {
            this.parties = parties;
            int text = LabelText.beside(name(), Integer.MAX_VALUE).width() + 2 * GAP;
            int most = MOST_WIDTH * Math.min(2, parties.size());
            int usual = Math.max(LEAST_WIDTH, Math.min(text, most)) / BEND * BEND;
            this.width = lines(usual) <= LINES ? usual : Math.min(WIDEST, text / (LINES - 1) / BEND * BEND);
        }

        private int lines(int width) {
            return LabelText.inside(name(), width).lines().size();
        }

        String word() {
            return parties.size() == 1 ? parties.get(0).word() : "outside";
        }

        String name() {
            return parties.stream().map(OutsideParty::name).collect(Collectors.joining(" · "));
        }

        int middle() {
            return (int) ways.stream().mapToInt(way -> way.tip().x()).average().orElse(0);
        }

        Pool drawn(int top, List<MessageLine> lines) {
            boolean many = parties.size() > 1 || parties.get(0).many();
            return new Pool("participant_" + word(), name(), many, new Box(x, top, width, HEIGHT), lines);
        }
    }
}
