/** Where the comparison reads models and starts what is missing of them. */
@NullMarked
package vn.dieuphoi.consistency.process;

import org.jspecify.annotations.NullMarked;
