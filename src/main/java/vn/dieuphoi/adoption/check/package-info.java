/** What stands in the way of a draft: what is missing or unknown, and what contradicts itself, each with its place. */
@NullMarked
package vn.dieuphoi.adoption.check;

import org.jspecify.annotations.NullMarked;
