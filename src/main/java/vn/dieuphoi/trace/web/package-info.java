@NullMarked
package vn.dieuphoi.trace.web;

import org.jspecify.annotations.NullMarked;
