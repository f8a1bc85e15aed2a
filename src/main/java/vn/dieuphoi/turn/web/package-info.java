/** The pages of the year's turn and of an end that leadership decides for one piece of work. */
@NullMarked
package vn.dieuphoi.turn.web;

import org.jspecify.annotations.NullMarked;
