package vn.dieuphoi.setup;

import java.util.Arrays;
import java.util.Optional;

/** The steps in the order in which one needs the other; they may be taken in any. */
public enum SetupStep {
    DEPARTMENT("co-quan", "Cơ quan"),
    OFFICES("don-vi", "Đơn vị"),
    OUTSIDE("ben-ngoai", "Cơ quan ngoài"),
    SETS("nhom", "Nhóm đơn vị"),
    PEOPLE("nguoi", "Người, người đứng đầu"),
    STANDING_OFFICE("thuong-truc", "Đơn vị thường trực"),
    CALENDAR("lich", "Lịch làm việc"),
    MAIL("thu", "Thư điện tử");

    private final String path;
    private final String label;

    SetupStep(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** As its address ends. */
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** The one that comes after it; the first after the last. */
    public SetupStep next() {
        return values()[(ordinal() + 1) % values().length];
    }

    public static Optional<SetupStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }
}
