package vn.dieuphoi.models.scaffold.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;
import vn.dieuphoi.models.scaffold.outline.Way;

/**
 * A question and its ways, the first straight on, the others below it. Ways that do not end come together again;
 * a single one simply goes on.
 *
 * @param ways one for each row of {@code branches}
 * @param join stands in the picture only when several ways go on
 */
record ChoiceBlock(DrawnNode gateway, DrawnNode join, List<Way> ways, Branches branches) implements Block {

    @Override
    public int width() {
        return Elements.GATEWAY + branches.width() + (joins() ? Elements.GATEWAY : 0);
    }

    @Override
    public int above() {
        return Math.max(branches.above(), Questions.above(gateway));
    }

    @Override
    public int below() {
        return branches.below();
    }

    @Override
    public int drop() {
        return joins()
                ? 0
                : branches.rows().stream()
                        .filter(row -> !row.ends())
                        .mapToInt(Row::drop)
                        .sum();
    }

    @Override
    public boolean sends() {
        return branches.sends();
    }

    @Override
    public boolean ends() {
        return goingOn() == 0;
    }

    @Override
    public int innerGaps() {
        return branches.gaps();
    }

    @Override
    public Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level) {
        DrawnNode asked = level.add(Questions.labelled(gateway.centred(new Point(x + Elements.GATEWAY / 2, axis))));
        level.add(in.into(asked, asked.box().leftDock()));
        int room = width - Elements.GATEWAY - (joins() ? Elements.GATEWAY : 0);
        List<LooseFlow> ends = new ArrayList<>();
        List<Integer> offsets = branches.offsets();
        for (int i = 0; i < offsets.size(); i++) {
            Row row = branches.rows().get(i);
            LooseFlow start =
                    row.hangs() ? Fork.leaveDown(asked, ways.get(i)) : Fork.leave(asked, offsets.get(i), ways.get(i));
            row.draw(start, asked.box().right(), room, axis + offsets.get(i), level)
                    .ifPresent(ends::add);
        }
        return joins()
                ? Optional.of(joined(ends, new Point(x + width - Elements.GATEWAY / 2, axis), level))
                : ends.stream().findFirst().map(end -> past(end, x + width));
    }

    /** The ways that end stand below: the flow turns nowhere before it is past them. */
    private static LooseFlow past(LooseFlow end, int right) {
        return end.tip().x() < right ? end.through(end.tip().atX(right)) : end;
    }

    private LooseFlow joined(List<LooseFlow> ends, Point centre, Level level) {
        DrawnNode joined = level.add(join.centred(centre));
        ends.forEach(end -> level.add(Fork.join(end, joined)));
        return LooseFlow.of(joined);
    }

    private boolean joins() {
        return goingOn() > 1;
    }

    private long goingOn() {
        return branches.rows().stream().filter(row -> !row.ends()).count();
    }
}
