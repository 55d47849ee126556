# DDPG has learned after 5,000 steps, TD3 after 8,000
# DDPG: x, DDPG, 95 % bootstrap of the mean from, 95 % bootstrap of the mean to
$data1 << EOD
1000 -1359.0845 -1395.3512 -1322.134
2000 -1451.2075 -1464.8904 -1434.7007
3000 -951.10114 -1025.5138 -856.02484
4000 -419.55322 -602.98364 -271.75342
5000 -287.38248 -421.1303 -155.3319
6000 -196.95284 -293.66217 -147.94435
7000 -159.04758 -176.99446 -148.60086
8000 -261.56644 -380.0207 -177.80356
9000 -201.69681 -305.85287 -148.61873
10000 -192.09929 -261.4169 -147.84232
11000 -163.49692 -194.59435 -147.05798
12000 -150.5765 -155.80313 -147.3496
13000 -149.2013 -150.9089 -147.54222
14000 -148.2546 -150.45726 -146.5961
15000 -148.58871 -150.41936 -147.02208
16000 -149.80453 -152.85776 -147.53609
17000 -149.02344 -150.80513 -147.56792
18000 -149.35489 -151.72144 -147.57043
19000 -149.11607 -151.77298 -146.89441
20000 -149.88791 -153.18562 -147.4316
EOD
# TD3: x, TD3, 95 % bootstrap of the mean from, 95 % bootstrap of the mean to
$data2 << EOD
1000 -1359.0845 -1395.3512 -1322.134
2000 -1484.523 -1523.04 -1450.3728
3000 -1418.8167 -1437.576 -1397.8813
4000 -1129.875 -1158.3898 -1103.1798
5000 -783.31494 -865.21765 -692.3982
6000 -350.83557 -395.29242 -310.29645
7000 -280.21616 -361.77374 -212.5392
8000 -204.88521 -268.28967 -163.53046
9000 -195.60031 -279.74274 -151.89
10000 -220.0589 -352.08447 -150.52397
11000 -183.98439 -230.1845 -149.67859
12000 -233.77908 -319.57086 -162.11977
13000 -261.98068 -351.1419 -183.36281
14000 -184.1148 -239.51485 -150.58972
15000 -186.17 -250.00627 -149.47752
16000 -214.556 -327.5006 -149.79697
17000 -192.40176 -253.85861 -149.98898
18000 -179.70273 -239.19235 -148.70995
19000 -180.71889 -241.34131 -148.997
20000 -166.13155 -197.91978 -148.80847
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'learning-curves.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'DDPG has learned after 5,000 steps, TD3 after 8,000' at screen 0.121609375, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'Pendulum-v1 · mean of 10 paired seeds, band = 95 % bootstrap of the mean · learned = median seed at −193' at screen 0.121609375, screen 0.8895139 left font 'DejaVu Sans,14' textcolor rgb '#6B7075' front
set lmargin at screen 0.121609375
set rmargin at screen 0.7592907
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:20000]
set yrange [-1625:0]
set xtics ('0' 0, '2.5 k' 2500, '5 k' 5000, '7.5 k' 7500, '10 k' 10000, '12.5 k' 12500, '15 k' 15000, '17.5 k' 17500, '20 k' 20000) offset character 0,0
set ytics ('−1500' -1500, '−1250' -1250, '−1000' -1000, '−750' -750, '−500' -500, '−250' -250, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set arrow from graph 0, first -1228.0011 to graph 1, first -1228.0011 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -151.43033 to graph 1, first -151.43033 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -138.77756 to graph 1, first -138.77756 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from screen 0.7634899, screen 0.78218186 to screen 0.77356803, screen 0.8370291 nohead front linecolor rgb '#6B7075' linewidth 1.2 dashtype 1
set label 'optimum −139' at screen 0.77524775, screen 0.8370291 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.7634899, screen 0.7772945 to screen 0.77356803, screen 0.79671663 nohead front linecolor rgb '#D55E00' linewidth 1.2 dashtype 1
set label 'DDPG' at screen 0.77524775, screen 0.79671663 left font 'DejaVu Sans Bold,17' textcolor rgb '#D55E00' front
set arrow from screen 0.7634899, screen 0.776616 to screen 0.77356803, screen 0.7564041 nohead front linecolor rgb '#6B7075' linewidth 1.2 dashtype 1
set label 'energy controller −151' at screen 0.77524775, screen 0.7564041 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.7634899, screen 0.77014905 to screen 0.77356803, screen 0.7160916 nohead front linecolor rgb '#0072B2' linewidth 1.2 dashtype 1
set label 'TD3' at screen 0.77524775, screen 0.7160916 left font 'DejaVu Sans Bold,17' textcolor rgb '#0072B2' front
set label 'random −1228' at screen 0.77524775, screen 0.30303988 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'environment steps' at screen 0.44045004, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'evaluation return (sum of rewards)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:3:4 with filledcurves fillcolor rgb '#D55E00' fillstyle transparent solid 0.20 noborder, \
  $data1 using 1:2 with lines linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6), \
  $data1 using 1:2 every 2 with points pointtype 9 pointsize 1.6 linecolor rgb '#D55E00', \
  $data2 using 1:3:4 with filledcurves fillcolor rgb '#0072B2' fillstyle transparent solid 0.20 noborder, \
  $data2 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data2 using 1:2 every 2 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set output
