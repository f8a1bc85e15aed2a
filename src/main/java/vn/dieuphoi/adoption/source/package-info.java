/** The document of a draft as people see it beside the draft: pages of a PDF as pictures, other files as their words. */
@NullMarked
package vn.dieuphoi.adoption.source;

import org.jspecify.annotations.NullMarked;
