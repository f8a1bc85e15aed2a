package vn.dieuphoi.engine.look;

import org.jspecify.annotations.Nullable;

/** An instance or a task that may belong to nothing of ours. @param name of the process or the task; may be empty */
public record LooseEnd(String id, String name, @Nullable String key) {}
