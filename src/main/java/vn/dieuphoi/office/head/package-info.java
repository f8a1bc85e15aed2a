/**
 * Who headed which office when, and which leader is in charge of which. Days are laid at the door of whoever headed the
 * office then.
 */
@NamedInterface("head")
@NullMarked
package vn.dieuphoi.office.head;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
