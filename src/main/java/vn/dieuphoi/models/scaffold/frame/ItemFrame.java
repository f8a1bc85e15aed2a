package vn.dieuphoi.models.scaffold.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.ElementNames;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.block.Block;
import vn.dieuphoi.models.scaffold.block.Blocks;
import vn.dieuphoi.models.scaffold.block.Packing;
import vn.dieuphoi.models.scaffold.block.Row;
import vn.dieuphoi.models.scaffold.drawing.DrawnItem;
import vn.dieuphoi.models.scaffold.drawing.DrawnItem.Lane;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.OutsidePools;
import vn.dieuphoi.models.scaffold.outline.FrameTasks;
import vn.dieuphoi.models.scaffold.outline.Outline;
import vn.dieuphoi.models.scaffold.outline.Step;
import vn.dieuphoi.models.scaffold.outline.Steps;
import vn.dieuphoi.models.scaffold.outline.TaskStep;

/** Draws an item: the frame all items share, with the own steps of this one in its middle. */
public final class ItemFrame {

    /** The same work owes what these ask for; its obligations are told apart by the step. */
    private static final Set<String> CALLED =
            Set.of("userTask_approveResult", "userTask_reviseResult", "userTask_closeItem");

    /** Pixels by which lines get shorter from one attempt to the next. */
    private static final int SHORTER = 20;

    /** What boxes take of a picture that is not mostly empty. */
    private static final double LEAST_USED = 0.15;

    private final PlannedItem item;
    private final Outline outline;

    public ItemFrame(PlannedItem item, Outline outline) {
        this.item = item;
        this.outline = outline;
    }

    /** As it reads best, unless the picture would be mostly empty so: then as it is fullest. */
    public DrawnItem draw() {
        int room = OwnStepsPart.room();
        DrawnItem fullest =
                drawn(room, Packing.BEST_FIRST.get(0)).orElseGet(() -> draw(ownSteps(room, Packing.BEST_FIRST.get(0))));
        Set<Row> tried = new HashSet<>(Set.of(ownSteps(room, Packing.BEST_FIRST.get(0))));
        for (Packing packing : Packing.BEST_FIRST) {
            if (fullest.used() >= LEAST_USED) {
                return fullest;
            }
            if (tried.add(ownSteps(room, packing))) {
                fullest = fuller(fullest, drawn(room, packing));
            }
        }
        return fullest;
    }

    private static DrawnItem fuller(DrawnItem best, Optional<DrawnItem> other) {
        return other.filter(each -> each.used() > best.used()).orElse(best);
    }

    /** In lines as long as the frame holds them, or in shorter ones where only these leave messages a way down. */
    private Optional<DrawnItem> drawn(int longest, Packing packing) {
        for (int room = longest; room >= longest / 3; room -= SHORTER) {
            try {
                return Optional.of(draw(ownSteps(room, packing)));
            } catch (OutlineRefused noWay) {
                continue;
            }
        }
        return Optional.empty();
    }

    private DrawnItem draw(Row steps) {
        ItemCanvas canvas = new ItemCanvas(Heights.of(steps));
        DrawnNode split = new OpeningPart(canvas, item).draw();
        DrawnNode ownSteps = new OwnStepsPart(canvas, item).draw(steps);
        Heights heights = canvas.heights();
        int axis = heights.axis();
        Point up = split.box().topDock();
        Point into = ownSteps.box().leftDock().atY(heights.ownAxis());
        canvas.connect(
                split,
                ownSteps,
                up,
                up.atY(heights.ownLine()),
                new Point(Columns.INTO_OWN, heights.ownLine()),
                into.atX(Columns.INTO_OWN),
                into);
        DrawnNode join = Elements.parallel("join").centred(new Point(Columns.JOIN_CENTRE, axis));
        ClosingPart closing = new ClosingPart(canvas);
        closing.draw(ownSteps, join, item, approval().map(TaskStep::name).orElse(null));
        DrawnNode call = new CallsPart(canvas, item, outline.ask(), split, join).draw();
        canvas.place(LaneKind.LEAD, join);
        closing.end(join);
        new LateWorkPart(canvas, item).draw();
        refuseTwins(canvas.level());
        return model(canvas, call, ownSteps);
    }

    /** An own step may be called like a step of the frame by accident, or like one of what the frame calls. */
    private static void refuseTwins(Level level) {
        Set<String> ids = new HashSet<>(CALLED);
        level.all().map(DrawnNode::id).filter(id -> !ids.add(id)).findFirst().ifPresent(twin -> {
            throw new OutlineRefused("Mã \"" + twin + "\" đã dùng trong khung chung. Hãy đặt mã khác cho bước này.");
        });
    }

    /** @param room pixels that a line of steps may take */
    private Row ownSteps(int room, Packing packing) {
        List<Step> steps = new ArrayList<>(outline.steps());
        if (outline.before() != null) {
            steps.add(0, outline.before());
        }
        return new Row(new Blocks(room, packing, this::isDrawn).whole(steps, outline.end()), Block.GAP, 0);
    }

    /** Whether whom a step asks has a pool. */
    private boolean isDrawn(Step.Ask ask) {
        return item.outside().stream().anyMatch(party -> ask.reached().contains(party.code()));
    }

    private Optional<TaskStep> approval() {
        Outline.Approval approve = outline.approve();
        if (approve != null) {
            return approve.task();
        }
        return item.throughLeadership() ? Optional.of(FrameTasks.approval(item)) : Optional.empty();
    }

    private DrawnItem model(ItemCanvas canvas, DrawnNode call, DrawnNode ownSteps) {
        Heights heights = canvas.heights();
        Box pool = new Box(
                Columns.POOL, Heights.POOL, Columns.POOL_RIGHT - Columns.POOL, heights.poolBottom() - Heights.POOL);
        List<Lane> lanes = List.of(
                lane(canvas, LaneKind.LEADERSHIP, item.names().leadership(), Heights.POOL, heights.leadLane()),
                lane(canvas, LaneKind.LEAD, item.leadLane(), heights.leadLane(), heights.partnerLaneTop()),
                lane(canvas, LaneKind.PARTNER, item.partnerLane(), heights.partnerLaneTop(), heights.poolBottom()));
        return new DrawnItem(
                item.processId(),
                item.heading(),
                item.documentation(),
                pool,
                lanes,
                canvas.level(),
                new OutsidePools(canvas.level(), pool)
                        .of(new Senders(item, outline).of(canvas.level(), call, ownSteps)),
                messages());
    }

    private static Lane lane(ItemCanvas canvas, LaneKind kind, String name, int top, int bottom) {
        Box box = new Box(Columns.LANES, top, Columns.POOL_RIGHT - Columns.LANES, bottom - top);
        return new Lane(kind.id(), name, box, canvas.in(kind));
    }

    private Map<String, String> messages() {
        Map<String, String> messages = new TreeMap<>();
        if (!item.item().startsByCalendar()) {
            messages.put(item.issueMessage(), "message_planIssued");
        }
        Steps.messages(outline.steps()).forEach(name -> messages.put(name, "message_" + ElementNames.camelCase(name)));
        return messages;
    }
}
