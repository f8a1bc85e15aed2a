/** The quarterly report of one item: frozen figures and the words of its lead office. Nobody edits the figures. */
@NamedInterface("item")
@NullMarked
package vn.dieuphoi.reporting.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
