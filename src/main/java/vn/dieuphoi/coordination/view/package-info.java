/**
 * Requests as pages, files and figures see them: lines, parts, rights, and where the time went. What changes a request
 * stands elsewhere.
 */
@NamedInterface("view")
@NullMarked
package vn.dieuphoi.coordination.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
