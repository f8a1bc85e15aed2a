package vn.dieuphoi;

/**
 * A picocli command of the application, such as {@code plan check}. Modules register theirs in
 * {@code META-INF/services/vn.dieuphoi.Subcommand}, so that the entry point knows none of them.
 */
public interface Subcommand {}
