package vn.dieuphoi.models.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands together in a process or in one sub-process, in the order in which it was placed. */
final class Level {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    Node add(Node node) {
        if (nodes.stream().anyMatch(other -> other.id().equals(node.id()))) {
            throw new OutlineRefused("Mã bước \"" + node.word() + "\" có hai lần. Hãy đặt mã khác nhau.");
        }
        nodes.add(node);
        return node;
    }

    /** Two flows of the same name, between nodes that differ only in their type, are told apart by the types. */
    void add(Flow flow) {
        boolean taken = flows.stream().anyMatch(other -> other.id().equals(flow.id()));
        flows.add(taken ? flow.withTypes() : flow);
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Its nodes and those inside them. */
    Stream<Node> all() {
        return nodes.stream().flatMap(node -> {
            Level inside = node.inside();
            return inside == null ? Stream.of(node) : Stream.concat(Stream.of(node), inside.all());
        });
    }

    List<Flow> flows() {
        return List.copyOf(flows);
    }

    List<Flow> into(Node node) {
        return flows.stream()
                .filter(flow -> flow.target().id().equals(node.id()))
                .toList();
    }

    List<Flow> outOf(Node node) {
        return flows.stream()
                .filter(flow -> flow.source().id().equals(node.id()))
                .toList();
    }

    Optional<Flow> defaultOf(Node node) {
        return outOf(node).stream().filter(flow -> flow.way().isDefault()).findFirst();
    }
}
