package vn.dieuphoi.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two application processes on one database, each of which does what it is asked. */
final class TwoNodes implements AutoCloseable {

    private final ChaosServer server;
    private final ReleasedModels models;
    private final Path log;
    private final List<String> jvm;
    private final List<String> remarks = new ArrayList<>();
    private ChaosNode one;
    private ChaosNode other;

    /** The first fills the database, then the second starts. */
    TwoNodes(ChaosServer server, ReleasedModels models, Path log, List<String> jvm) {
        this.server = server;
        this.models = models;
        this.log = log;
        this.jvm = jvm;
        one = node();
        one.ready();
        other = node();
        other.ready();
    }

    private ChaosNode node() {
        return ChaosNode.start(
                log,
                jvm,
                server.url(),
                ChaosServer.PASSWORD,
                "leader",
                "executor",
                "src/test/resources/chaos/offices.yaml",
                "42",
                models.folder().toString(),
                "--dieuphoi.demo.start=2023-03-28T07:00",
                "--dieuphoi.activity.kept=false");
    }

    ChaosNode one() {
        return one;
    }

    ChaosNode other() {
        return other;
    }

    void bothDone() {
        one.done();
        other.done();
    }

    void killOne() {
        one.kill();
        remarks.addAll(one.remarks());
        one = node();
        one.ready();
    }

    void killBoth() {
        one.kill();
        other.kill();
        remarks.addAll(one.remarks());
        remarks.addAll(other.remarks());
        one = node();
        other = node();
        one.ready();
        other.ready();
    }

    /** Of all processes that there were. */
    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(one.remarks());
        all.addAll(other.remarks());
        return all;
    }

    @Override
    public void close() {
        one.kill();
        other.kill();
    }
}
