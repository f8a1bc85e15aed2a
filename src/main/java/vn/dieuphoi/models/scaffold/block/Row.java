package vn.dieuphoi.models.scaffold.block;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;

/**
 * Blocks one after the other on one axis, spread evenly over the room they get.
 *
 * @param lead least gap before the first block
 * @param trail least gap after the last one
 */
public record Row(List<Block> blocks, int lead, int trail) {

    /** The row begins straight under the gateway that leads to it. */
    static final int HANGING = -Elements.GATEWAY;

    private static final int GRID = 10;

    public Row {
        blocks = List.copyOf(blocks);
    }

    public int width() {
        int width = blocks.isEmpty() ? Math.max(lead, trail) : lead + trail;
        for (int i = 0; i < blocks.size(); i++) {
            width += blocks.get(i).width()
                    + (i + 1 < blocks.size() ? blocks.get(i).gapAfter() : 0);
        }
        return width;
    }

    public int above() {
        int above = GRID;
        int drop = 0;
        for (Block block : blocks) {
            above = Math.max(above, block.above() - drop);
            drop += block.drop();
        }
        return above;
    }

    public int below() {
        int below = GRID;
        int drop = 0;
        for (Block block : blocks) {
            below = Math.max(below, block.below() + drop);
            drop += block.drop();
        }
        return below;
    }

    /** How far it ends below the axis on which it begins. */
    int drop() {
        return blocks.stream().mapToInt(Block::drop).sum();
    }

    boolean sends() {
        return blocks.stream().anyMatch(Block::sends);
    }

    boolean ends() {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1).ends();
    }

    boolean hangs() {
        return lead == HANGING;
    }

    /** Gaps that may grow: those between the blocks, those at both sides, those inside of blocks. */
    int gaps() {
        int outer = Math.max(1, blocks.size() - 1 + (hangs() ? 0 : 1) + (trail > 0 ? 1 : 0));
        return outer + blocks.stream().mapToInt(Block::innerGaps).sum();
    }

    public Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level) {
        int share = Math.max(0, (width - width()) / gaps() / GRID * GRID);
        int left = x + lead + (hangs() ? 0 : share);
        Optional<LooseFlow> end = Optional.of(in);
        int line = axis;
        for (Block block : blocks) {
            int start = block.ends() && block.innerGaps() == 0 ? x + width - trail - block.width() : left;
            int room = block.ends() ? x + width - trail - start : block.width() + share * block.innerGaps();
            end = block.draw(end.orElseThrow(), start, room, line, level);
            line += block.drop();
            left += room + block.gapAfter() + share;
        }
        return end;
    }
}
