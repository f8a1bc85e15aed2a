/**
 * A document of the department in the layout of Nghị định 30/2020/NĐ-CP: what it says, once, and its renderings as a page, as
 * PDF and as a Word file. Who has papers to decide offers them here, and whoever shows them asks here.
 */
@ApplicationModule(allowedDependencies = {"office", "office::department"})
@NullMarked
package vn.dieuphoi.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
