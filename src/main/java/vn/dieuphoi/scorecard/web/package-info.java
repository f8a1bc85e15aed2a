@NullMarked
package vn.dieuphoi.scorecard.web;

import org.jspecify.annotations.NullMarked;
