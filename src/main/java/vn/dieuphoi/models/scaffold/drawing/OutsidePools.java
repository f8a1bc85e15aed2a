package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.OutsideParty;
import vn.dieuphoi.models.scaffold.frame.Columns;

/** Parties outside the department: collapsed pools below the item, each reached by a message from the call. */
public final class OutsidePools {

    private static final int HEIGHT = 60;
    private static final int DISTANCE = 50;
    private static final int WIDTH = 300;
    private static final int NARROW = 240;
    private static final int GAP = 20;
    private static final int MOST = 4;

    /** Half the distance between two messages at the call's lower border. */
    private static final int DOCKS = 13;

    private final DrawnNode call;
    private final int poolBottom;

    public OutsidePools(DrawnNode call, int poolBottom) {
        this.call = call;
        this.poolBottom = poolBottom;
    }

    public List<Pool> of(List<OutsideParty> parties) {
        if (parties.size() > MOST) {
            String all = parties.stream().map(OutsideParty::name).collect(Collectors.joining(" · "));
            return List.of(pool("outside", all, true, 2 * WIDTH + GAP, Columns.CALLS_CENTRE, 0));
        }
        int width = parties.size() < MOST ? WIDTH : NARROW;
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            OutsideParty party = parties.get(i);
            int half = 2 * i - (parties.size() - 1);
            int centre = Columns.CALLS_CENTRE + half * (width + GAP) / 2;
            pools.add(pool(party.word(), party.name(), party.many(), width, centre, half * DOCKS));
        }
        return pools;
    }

    private Pool pool(String word, String name, boolean many, int width, int centre, int dock) {
        Box box = new Box(centre - width / 2, poolBottom + DISTANCE, width, HEIGHT);
        Point start = call.box().bottomDock().right(dock);
        boolean below = box.x() < start.x() && start.x() < box.right();
        int bend = poolBottom + DISTANCE / 2;
        List<Point> line = below
                ? List.of(start, start.atY(box.y()))
                : List.of(start, start.atY(bend), new Point(centre, bend), box.topDock());
        return new Pool("participant_" + word, name, many, box, line);
    }
}
