package vn.dieuphoi.models.scaffold.block;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;

/** Rows behind a parallel gateway; they come together in another one unless each has an end of its own. */
record TogetherBlock(DrawnNode split, DrawnNode join, Branches branches) implements Block {

    @Override
    public int width() {
        return Elements.GATEWAY + branches.width() + joinWidth();
    }

    @Override
    public int above() {
        return branches.above();
    }

    @Override
    public int below() {
        return branches.below();
    }

    @Override
    public boolean sends() {
        return branches.sends();
    }

    @Override
    public boolean ends() {
        return branches.end();
    }

    @Override
    public int innerGaps() {
        return branches.gaps();
    }

    @Override
    public Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level) {
        int half = Elements.GATEWAY / 2;
        DrawnNode opened = level.add(split.centred(new Point(x + half, axis)));
        DrawnNode joined = join.centred(new Point(x + width - half, axis));
        level.add(in.into(opened, opened.box().leftDock()));
        int room = width - Elements.GATEWAY - joinWidth();
        List<Integer> offsets = branches.offsets();
        for (int i = 0; i < offsets.size(); i++) {
            branches.shelves()
                    .get(i)
                    .draw(opened, offsets.get(i), opened.box().right(), room, level)
                    .forEach(end -> level.add(Fork.join(end, joined)));
        }
        return ends() ? Optional.empty() : Optional.of(LooseFlow.of(level.add(joined)));
    }

    private int joinWidth() {
        return ends() ? 0 : Elements.GATEWAY;
    }
}
