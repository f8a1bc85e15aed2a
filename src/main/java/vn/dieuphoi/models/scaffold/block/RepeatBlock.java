package vn.dieuphoi.models.scaffold.block;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Flow;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;
import vn.dieuphoi.models.scaffold.outline.Way;

/** Steps with a question after them that may lead back to their beginning, on a line below them. */
record RepeatBlock(DrawnNode entry, DrawnNode gateway, Way again, Way done, Row row) implements Block {

    private static final int BACK_LINE = 30;

    @Override
    public int width() {
        return 2 * Elements.GATEWAY + row.width();
    }

    @Override
    public int above() {
        return Math.max(row.above(), Questions.above(gateway));
    }

    @Override
    public int below() {
        return (Math.max(row.below(), row.drop() + Elements.GATEWAY / 2) + BACK_LINE + 9) / 10 * 10;
    }

    @Override
    public int drop() {
        return row.drop();
    }

    @Override
    public boolean sends() {
        return row.sends();
    }

    @Override
    public int gapAfter() {
        return Fork.roomFor(List.of(done));
    }

    @Override
    public int innerGaps() {
        return row.gaps();
    }

    @Override
    public Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level) {
        int half = Elements.GATEWAY / 2;
        DrawnNode start = level.add(entry.centred(new Point(x + half, axis)));
        boolean fromAbove = in.tip().x() == start.box().centre().x();
        level.add(in.into(start, fromAbove ? start.box().topDock() : start.box().leftDock()));
        int room = width - 2 * Elements.GATEWAY;
        LooseFlow end = row.draw(LooseFlow.of(start), start.box().right(), room, axis, level)
                .orElseThrow(() -> new OutlineRefused("Các bước trong repeat không được kết thúc giữa chừng."));
        DrawnNode asked = level.add(Questions.labelled(gateway.centred(new Point(x + width - half, axis + drop()))));
        level.add(end.into(asked, asked.box().leftDock()));
        level.add(back(asked, start, axis + below()));
        return Optional.of(Fork.leave(asked, 0, done));
    }

    private Flow back(DrawnNode asked, DrawnNode start, int y) {
        Point down = asked.box().bottomDock();
        Point up = start.box().bottomDock();
        LabelText text = LabelText.outside(again.label(), Questions.WIDEST);
        return Flow.of(
                asked,
                start,
                again,
                text.boxAt(down.x() - text.width() - 10, y - Questions.DISTANCE - text.height()),
                down,
                down.atY(y),
                up.atY(y),
                up);
    }
}
