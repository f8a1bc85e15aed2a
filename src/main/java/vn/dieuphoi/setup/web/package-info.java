/** The page on which an administrator sets the house up. */
@NullMarked
package vn.dieuphoi.setup.web;

import org.jspecify.annotations.NullMarked;
