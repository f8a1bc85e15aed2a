/** What surrounds the code: the container image, Docker Compose, the scripts. */
@NullMarked
package vn.dieuphoi.packaging;

import org.jspecify.annotations.NullMarked;
