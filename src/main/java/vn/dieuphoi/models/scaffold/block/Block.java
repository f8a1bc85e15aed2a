package vn.dieuphoi.models.scaffold.block;

import java.util.Optional;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;

/** A part of a row of steps that knows its size and draws itself on an axis; all measures in pixels. */
public interface Block {

    /** Least distance between two shapes of a row. */
    int GAP = 20;

    int width();

    /** How far it reaches above the axis. */
    int above();

    /** How far it reaches below the axis. */
    int below();

    /** Room it needs before the next block, such as for the label of its way out. */
    default int gapAfter() {
        return GAP;
    }

    /** How far the axis on which it goes on lies below its own: where it takes several lines. */
    default int drop() {
        return 0;
    }

    /** Whether messages leave it, which need room to pass below. */
    default boolean sends() {
        return false;
    }

    /** Whether nothing follows it. */
    default boolean ends() {
        return false;
    }

    /** How many gaps inside may grow when there is room left. */
    default int innerGaps() {
        return 0;
    }

    /**
     * @param in the flow that leads here, on the axis
     * @param x its left border
     * @param width the room it has, at least {@link #width()}
     * @return the flow that leads on, on the axis or {@link #drop()} below it; empty when all ways end inside
     */
    Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level);
}
