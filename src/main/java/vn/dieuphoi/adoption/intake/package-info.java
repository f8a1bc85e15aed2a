/** From a file that was handed in to a draft: read behind the page, with progress, or refused with what to do. */
@NullMarked
package vn.dieuphoi.adoption.intake;

import org.jspecify.annotations.NullMarked;
