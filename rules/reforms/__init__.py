"""What a reform may change, reforms that are ready to be tried, who could allow them, and what is wrong in one."""
