/**
 * The parts of a plan as its document writes them, verbatim and as facts. Nothing here is ever changed once it was
 * adopted.
 */
@NamedInterface("document")
@NullMarked
package vn.dieuphoi.plan.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
