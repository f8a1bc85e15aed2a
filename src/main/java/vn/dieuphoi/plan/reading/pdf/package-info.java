/** PDF files as paragraphs and tables: letters by their places, tables by the lines drawn round their cells. */
@NamedInterface("reading")
@NullMarked
package vn.dieuphoi.plan.reading.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
