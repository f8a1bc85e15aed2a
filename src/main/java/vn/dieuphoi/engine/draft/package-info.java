/** What people have typed into the forms of their tasks and not yet handed in, kept on the server. */
@NamedInterface("draft")
@NullMarked
package vn.dieuphoi.engine.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
