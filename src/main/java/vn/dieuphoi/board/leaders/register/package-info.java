/** The register of directives: what leadership ordered, of whom, by when, and whether it was done. */
@NullMarked
package vn.dieuphoi.board.leaders.register;

import org.jspecify.annotations.NullMarked;
