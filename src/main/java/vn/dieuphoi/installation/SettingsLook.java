package vn.dieuphoi.installation;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.dieuphoi.settings.SettingFaults;

/** The names and values of the settings. */
final class SettingsLook {

    private static final String ABOUT = "Thiết đặt";

    private SettingsLook() {}

    static List<Finding> look(ConfigurableEnvironment settings) {
        List<String> faults = SettingFaults.in(settings);
        return faults.isEmpty()
                ? List.of(Finding.ok(ABOUT, "mọi tên và giá trị dưới dieuphoi. đều dùng được"))
                : faults.stream()
                        .map(fault -> Finding.fault(ABOUT, fault, "Xem bảng trong docs/operations.md."))
                        .toList();
    }
}
