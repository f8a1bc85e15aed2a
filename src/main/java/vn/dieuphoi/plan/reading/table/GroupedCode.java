package vn.dieuphoi.plan.reading.table;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * An item's number with the group it stands in, for tables that begin anew in each group.
 *
 * @param group label of the group; null where there is none
 */
record GroupedCode(String code, @Nullable String group, Stretch raw) {

    Fact fact() {
        return Fact.sure(this, raw, "cột số thứ tự");
    }

    String full() {
        return group == null || code.startsWith(group + ".") ? code : group + "." + code;
    }

    @Override
    public String toString() {
        return code;
    }
}
