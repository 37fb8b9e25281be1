package dev.uniroute.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRoleTest {

    @ParameterizedTest
    @CsvSource({
        "ROUTE,    true,  false, false, false",
        "READ,     false, true,  false, false",
        "REGISTER, false, true,  true,  false",
        "ADMIN,    true,  true,  true,  true"
    })
    void includesWhatTheTableSays(AccessRole role, boolean route, boolean read, boolean register, boolean admin) {
        assertThat(role.includes(AccessRole.ROUTE)).isEqualTo(route);
        assertThat(role.includes(AccessRole.READ)).isEqualTo(read);
        assertThat(role.includes(AccessRole.REGISTER)).isEqualTo(register);
        assertThat(role.includes(AccessRole.ADMIN)).isEqualTo(admin);
    }
}
