/** What a rehearsal leaves behind: the ledger, the summary and the verdict. */
@NullMarked
package vn.dieuphoi.rehearsal.result;

import org.jspecify.annotations.NullMarked;
