/**
 * Plans written as YAML: where they lie, how they are read, and what keeps one from being used. All faults of a file
 * are told at once, with their lines.
 */
@NamedInterface("file")
@NullMarked
package vn.dieuphoi.plan.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
