package vn.dieuphoi.worklist;

import java.util.Arrays;

/** In what order the lines stand. */
public enum WorklistSort {
    DUE("han", "Theo hạn"),
    ITEM("muc", "Theo mục"),
    HOLDER("giu", "Theo người giữ");

    private final String address;
    private final String label;

    WorklistSort(String address, String label) {
        this.address = address;
        this.label = label;
    }

    public static WorklistSort read(String address) {
        return Arrays.stream(values())
                .filter(one -> one.address.equals(address))
                .findFirst()
                .orElse(DUE);
    }

    public String address() {
        return address;
    }

    public String label() {
        return label;
    }
}
