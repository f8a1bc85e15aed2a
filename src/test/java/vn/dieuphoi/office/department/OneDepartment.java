package vn.dieuphoi.office.department;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dieuphoi.office.file.DataFiles;

/** The department of the demonstration, without a database. */
public final class OneDepartment extends DepartmentRegister {

    public OneDepartment() {
        super(JdbcClient.create(new DriverManagerDataSource()), null);
    }

    @Override
    public Optional<Department> find() {
        return Optional.of(DataFiles.offices().department());
    }
}
