"""What changes if one thing changes: days at home, pay, family; and a case kept to compare."""
