package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.models.scaffold.OutlineRefused;

/** What stands together in a process or in one sub-process, in the order in which it was placed. */
public final class Level {

    private final List<DrawnNode> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    public DrawnNode add(DrawnNode node) {
        if (nodes.stream().anyMatch(other -> other.id().equals(node.id()))) {
            throw new OutlineRefused("Mã bước \"" + node.word() + "\" có hai lần. Hãy đặt mã khác nhau.");
        }
        nodes.add(node);
        return node;
    }

    /** Two flows of the same name, between nodes that differ only in their type, are told apart by the types. */
    public void add(Flow flow) {
        boolean taken = flows.stream().anyMatch(other -> other.id().equals(flow.id()));
        flows.add(taken ? flow.withTypes() : flow);
    }

    List<DrawnNode> nodes() {
        return List.copyOf(nodes);
    }

    /** Its nodes and those inside them. */
    public Stream<DrawnNode> all() {
        return nodes.stream().flatMap(node -> {
            Level inside = node.inside();
            return inside == null ? Stream.of(node) : Stream.concat(Stream.of(node), inside.all());
        });
    }

    List<Flow> flows() {
        return List.copyOf(flows);
    }

    List<Flow> into(DrawnNode node) {
        return flows.stream()
                .filter(flow -> flow.target().id().equals(node.id()))
                .toList();
    }

    List<Flow> outOf(DrawnNode node) {
        return flows.stream()
                .filter(flow -> flow.source().id().equals(node.id()))
                .toList();
    }

    Optional<Flow> defaultOf(DrawnNode node) {
        return outOf(node).stream().filter(flow -> flow.way().isDefault()).findFirst();
    }
}
