/** What puts right what was found, through the public operations of the module concerned. Twice is the same as once. */
@NullMarked
package vn.dieuphoi.consistency.mend;

import org.jspecify.annotations.NullMarked;
